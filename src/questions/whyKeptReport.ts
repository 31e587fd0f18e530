import { formatTime } from '../go/timeText.ts'
import { numbers, type Report, sentence, texts } from './report.ts'
import type { Kept, KeptThing } from './whyKept.ts'

/** Why something is still there, and until when, for people. */
export function whyKeptReport({ at, place, kept, diagnostics, playedUntil }: Kept): Report {
  if (place === null) {
    const said = diagnostics.map(({ message, hint }) => sentence(`${message}. ${hint}`))
    return { title: 'Why it is still there', sentences: said, tables: [], fixes: [] }
  }
  const withPods = kept.filter(({ pods }) => pods > 0)
  const message = place.message === '' ? '' : `: ${place.message.replace(/\.$/, '')}`
  return {
    title: `What is still there at ${formatTime(at)}`,
    sentences: [
      sentence(`The Rollout is ${place.phase}${message}.`, { at }),
      ...(withPods.length === 0 ? [sentence('No pods are kept.')] : []),
      ...withPods.map((one) =>
        sentence(`${headOf(one)} ${one.text} ${endOf(one, playedUntil)} ${metOf(one)}`.trim(), {
          rule: one.keptBy,
          field: one.field,
        }),
      ),
    ],
    tables:
      kept.length === 0
        ? []
        : [
            {
              caption: 'Kept',
              columns: [
                texts('kind'),
                texts('name'),
                numbers('pods'),
                texts('by'),
                numbers('until'),
              ],
              rows: kept.map(({ kind, name, pods, keptBy, until }) => [
                kind,
                name,
                String(pods),
                keptBy,
                until === null ? 'no end' : formatTime(until),
              ]),
            },
          ],
    fixes: kept.flatMap(({ fix, pods }) =>
      fix === '' || pods === 0 ? [] : [{ text: fix, field: '', value: '' }],
    ),
  }
}

function headOf({ pods, image, kind }: KeptThing): string {
  const whose = kind === 'Deployment' ? ' of the Deployment' : ` of ${image}`
  return `${pods} ${pods === 1 ? 'pod' : 'pods'}${whose}.`
}

function endOf({ until, left }: KeptThing, playedUntil: number): string {
  return until === null || left === null
    ? `Nothing takes it away before ${formatTime(playedUntil)}.`
    : `It goes at ${formatTime(until)}, in ${formatTime(left)}.`
}

function metOf({ trafficPercent, services }: KeptThing): string {
  if (trafficPercent === null) return ''
  if (trafficPercent === 0) return 'No user meets it.'
  const through = services.length === 0 ? '' : ` (through ${services.join(', ')})`
  return `${Number(trafficPercent.toFixed(2))} % of users meet it${through}.`
}
