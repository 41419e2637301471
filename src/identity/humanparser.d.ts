/** The package has no types of its own; this is the part that is used. */
declare module 'humanparser' {
  interface ParsedName {
    salutation?: string;
    firstName?: string;
    middleName?: string;
    lastName?: string;
    suffix?: string;
  }
  interface ParseOptions {
    ignoreSalutation?: string[];
    ignoreSuffix?: string[];
  }
  const humanparser: { parseName(name: string, options?: ParseOptions): ParsedName };
  export default humanparser;
}
