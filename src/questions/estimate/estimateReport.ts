import { formatTime } from '../../go/timeText.ts'
import type { Duration } from '../../units/time.ts'
import type { Estimate } from '../estimate.ts'
import { numbers, type Report, sentence, texts } from '../report.ts'
import { shownPercent } from '../shownNumber.ts'
import type { Stop } from './stops.ts'
import type { WaitsFor } from './waits.ts'

/** How long a release takes, for people. */
export function estimateReport(answer: Estimate): Report {
  const { min, expected, max, split, unboundedBy, promotedAt, oldPodsGoneAt, from } = answer
  const total = Object.values(split).reduce((sum, span) => sum + span, 0)
  const kinds = (Object.keys(split) as WaitsFor[]).filter((kind) => split[kind] > 0)
  const gone =
    oldPodsGoneAt === null ? [] : [`The old pods are gone at ${formatTime(oldPodsGoneAt)}.`]
  return {
    title: 'How long it takes',
    sentences: [
      ...answer.diagnostics.map(({ message }) => sentence(message)),
      sentence(
        expected === null
          ? 'The new version does not become the stable one.'
          : `The new version is the stable one after ${formatTime(expected)}.`,
        { at: promotedAt },
      ),
      ...boundsText(min, max).map((text) => sentence(text)),
      ...(split.pods === 0 && expected !== null ? [sentence(instantPods)] : []),
      ...unboundedBy.map((stop) => sentence(stopText[stop.kind](stop), { field: stop.field })),
      ...gone.map((text) => sentence(text)),
    ],
    tables:
      kinds.length === 0
        ? []
        : [
            {
              caption: `Where the time goes from ${formatTime(from)} on`,
              columns: [texts('waits for'), numbers('time'), numbers('share')],
              rows: kinds.map((kind) => [
                kind,
                formatTime(split[kind]),
                shownPercent((100 * split[kind]) / total),
              ]),
            },
          ],
    fixes: unboundedBy
      .filter(({ kind }) => kind === 'pause')
      .map(({ field }) => ({ text: 'Bound the pause', field, value: '10m' })),
  }
}

const instantPods = 'Pods are ready at once here: how long they take (startup) has to be said.'

function boundsText(min: Duration | null, max: Duration | null): readonly string[] {
  if (min === null) return []
  const least = `At least ${formatTime(min)}`
  return [
    max === null ? `${least}, and there is no most.` : `${least}, at most ${formatTime(max)}.`,
  ]
}

const stopText: { readonly [K in Stop['kind']]: (stop: Stop) => string } = {
  pause: ({ step }) => `The pause of step ${step} waits for somebody.`,
  promotion: () => 'The switch waits for somebody.',
  paused: () => 'Somebody has paused it.',
  inconclusive: () => 'An inconclusive analysis waits for somebody.',
  aborted: ({ field }) =>
    field === 'status.abort'
      ? 'It is aborted.'
      : 'Where it makes no progress for so long it is aborted.',
  analysis: ({ step }) => `The analysis of step ${step} does not end by itself.`,
  pods: () => 'Pods do not start.',
}
