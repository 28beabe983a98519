export { AwaySummary } from "#features/away/AwaySummary.tsx";
