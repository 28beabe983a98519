export { LanguageChoice } from "#features/preferences/LanguageChoice.tsx";
export { useLanguageOf } from "#features/preferences/use-language-of.ts";
export { PreferencesMenu } from "#features/preferences/PreferencesMenu.tsx";
export { ThemeChoice } from "#features/preferences/ThemeChoice.tsx";
export { useLitTheme } from "#features/preferences/use-theme.ts";
