const compiled = new WeakMap<TemplateStringsArray, RegExp>();

/**
 * A regular expression over several lines: line breaks and the indentation after them are left
 * out, spaces within a line count. Compiled once for each place in the source.
 */
export function verbose(flags = ''): (lines: TemplateStringsArray) => RegExp {
  return (lines) => {
    const known = compiled.get(lines);
    if (known) return known;
    const made = new RegExp((lines.raw[0] ?? '').replace(/\n\s*/g, ''), flags);
    compiled.set(lines, made);
    return made;
  };
}
