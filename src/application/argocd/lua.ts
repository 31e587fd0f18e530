/**
 * Argo CD's checks and actions for Argo's kinds are Lua scripts. Where a stored object lacks a part
 * that a script takes for granted, the script breaks, and the interpreter's words are what people
 * see. These are those words, with the line of the script as shipped with 3.6.
 */

/** A field was asked of something that is not there. */
export function nilIndexed(line: number, key: string): string {
  return `<string>:${line}: attempt to index a non-table object(nil) with key '${key}'`
}

/** A loop over a list that is not there. */
export function nilIterated(line: number): string {
  return `<string>:${line}: bad argument #1 to ipairs (table expected, got nil)`
}

/** An absent number was compared with one. */
export function nilCompared(line: number): string {
  return `<string>:${line}: attempt to compare nil with number`
}

/** Lua's `tonumber`: a number, or what a text spells in decimals or hexadecimals; or null. */
export function luaNumber(value: unknown): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  const text = value.trim()
  const spells = /^[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)$/.test(text)
  return spells ? Number(text) : null
}
