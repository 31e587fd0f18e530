/**
 * Whether data has so many parts at most, none of them deeper than that. What holds itself is
 * deeper than anything, and what holds one thing again and again has more parts than anybody
 * counts.
 */
export function hasAtMost(parts: number, depth: number, data: unknown): boolean {
  let left = parts
  const isWithin = (value: unknown, deeper: number): boolean => {
    left -= 1
    if (left < 0) return false
    if (typeof value !== 'object' || value === null) return true
    if (deeper === 0) return false
    for (const key in value) {
      if (!isWithin((value as Readonly<Record<string, unknown>>)[key], deeper - 1)) return false
    }
    return true
  }
  return isWithin(data, depth)
}
