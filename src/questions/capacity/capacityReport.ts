import { formatTime } from '../../go/timeText.ts'
import type { Capacity } from '../capacity.ts'
import { numbers, type Report, sentence, texts } from '../report.ts'
import { howMany, isOrAre, ofPods, shownNumber } from '../shownNumber.ts'
import type { CapacityCause, CapacityPoint } from './sweep.ts'

/** The worst moments of a release, for people. */
export function capacityReport(answer: Capacity): Report {
  const { available, peakPods, loadPerPod, noPod, byCause, runs } = answer
  const causes = Object.entries(byCause) as readonly (readonly [CapacityCause, CapacityPoint])[]
  const tell = (point: CapacityPoint | null, text: (point: CapacityPoint) => string) =>
    point === null ? [] : [sentence(`${text(point)}${doneText(point)}.`, { at: point.at })]
  const tried = `${howMany(runs, 'run')} ${runs === 1 ? 'was' : 'were'} tried`
  return {
    title: 'The worst moment',
    sentences: [
      ...answer.diagnostics.map(({ message }) => sentence(message)),
      ...tell(available, ({ value, of }) => `At worst ${ofPods(value, of)} available`),
      ...tell(peakPods, ({ value }) => `At most there ${isOrAre(value)} ${howMany(value, 'pod')}`),
      ...tell(loadPerPod === null || loadPerPod.value === 0 ? null : loadPerPod, loadText),
      ...tell(noPod, () => 'Requests are sent where no pod is available'),
      sentence(`${tried}: every instant at which it may matter.`),
    ],
    tables: [
      {
        caption: 'Fewest available pods, whenever it is done',
        columns: [
          texts('what is done'),
          texts('at'),
          numbers('available'),
          numbers('replicas'),
          texts('seen at'),
        ],
        rows: causes.map(([cause, { value, of, at, doneAt }]) => [
          words[cause],
          doneAt === null ? '–' : formatTime(doneAt),
          String(value),
          String(of),
          formatTime(at),
        ]),
      },
    ],
    fixes: [],
  }
}

function loadText({ value }: CapacityPoint): string {
  if (value <= 1) return 'No pod carries more than before the release'
  return `At most a pod carries ${shownNumber(value)} times what one carried before the release`
}

function doneText({ cause, doneAt }: CapacityPoint): string {
  return doneAt === null ? '' : `, after ${words[cause]} at ${formatTime(doneAt)}`
}

const words: { readonly [Cause in CapacityCause]: string } = {
  none: 'nothing',
  abort: 'abort',
  retry: 'abort and retry',
  promote: 'promote',
  promoteFull: 'promote --full',
  newRevision: 'a third version',
  lose: 'lost pods',
  scale: 'another size',
}
