/**
 * A span of whole milliseconds as people write it, and Go reads it: `1h30m`, `90.5s` is `1m30.5s`,
 * `0s`.
 */
export function spanText(milliseconds: number): string {
  if (milliseconds < 0) return `-${spanText(-milliseconds)}`
  const hours = Math.floor(milliseconds / 3_600_000)
  const minutes = Math.floor(milliseconds / 60_000) % 60
  const rest = (milliseconds % 60_000) / 1000
  const parts = [
    hours > 0 ? `${hours}h` : '',
    minutes > 0 ? `${minutes}m` : '',
    rest > 0 ? `${rest}s` : '',
  ]
  return parts.join('') || '0s'
}
