/** Bounds on what is read from a file, each far above what a workshop makes. */

/** Largest file, in bytes. */
export const MAX_FILE_BYTES = 50_000_000;
/** Files in an archive. */
export const MAX_ARCHIVE_FILES = 2_000;
/** What an archive may become when it is unpacked, in bytes, and how many times its own size. */
export const MAX_UNPACKED_BYTES = 200_000_000;
export const MAX_RATIO = 200;
/** An archive that unpacks to less is taken at any ratio: small files of spaces pack very well. */
export const RATIO_MATTERS_FROM_BYTES = 10_000_000;
/** Rows and columns of one sheet. Columns beyond are not read. */
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 500;
/** Cells of all sheets of a workbook or of all CSV files of an archive, with the empty ones before each. */
export const MAX_CELLS = 5_000_000;
/** Sheets of a workbook, and the bytes of each part of one that holds neither cells nor texts. */
export const MAX_SHEETS = 1_000;
export const MAX_PART_BYTES = 20_000_000;
/** Cells of a workbook of which it is told one by one that they are left; of a sheet with more, as a whole. */
export const MAX_TOLD_CELLS = 1_000;
