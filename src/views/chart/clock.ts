import type { Duration } from '../../units/time.ts'

/** A span to the second, as people and Go write it: `45s`, `1m20s`, `2h`. */
export function clockText(span: Duration): string {
  const seconds = Math.floor(span / 1000)
  const parts = [
    [Math.floor(seconds / 3600), 'h'] as const,
    [Math.floor(seconds / 60) % 60, 'm'] as const,
    [seconds % 60, 's'] as const,
  ]
  const text = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join('')
  return text === '' ? '0s' : text
}
