import type { Count } from '../../units/amounts.ts'

/** `1 pod`, `2 pods`. */
export function pods(count: Count): string {
  return counted(count, 'pod')
}

/** `1 measurement`, `2 measurements`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** With one digit behind the point where there is any: `33.3`, `20`. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}
