import { formatTime } from '../../go/timeText.ts'
import type { Evidence, Fix } from '../report.ts'

/** `at 2m10s, by surge (spec.strategy.canary.maxSurge)`; what is not known is left out. */
export function evidenceText({ at, rule, field }: Evidence): string {
  const parts = [at === null ? '' : `at ${formatTime(at)}`, rule === '' ? '' : `by ${rule}`]
  const said = parts.filter((part) => part !== '').join(', ')
  if (field === '') return said
  return said === '' ? field : `${said} (${field})`
}

/** `Ask for a tenth: spec.replicas: 9`. */
export function fixText({ text, field, value }: Fix): string {
  if (field === '') return text
  return `${text.replace(/\.$/, '')}: ${value === '' ? field : `${field}: ${value}`}`
}
