import { formatTime } from '../../go/timeText.ts'
import type { Capacity } from '../capacity.ts'
import { numbers, type Report, sentence, texts } from '../report.ts'
import { howMany, shownNumber } from '../shownNumber.ts'
import type { CapacityCause, CapacityPoint } from './sweep.ts'

/** The worst moments of a release, for people. */
export function capacityReport(answer: Capacity): Report {
  const { available, peakPods, loadPerPod, noPod, byCause, runs } = answer
  const causes = Object.entries(byCause) as readonly (readonly [CapacityCause, CapacityPoint])[]
  const tell = (point: CapacityPoint | null, text: (point: CapacityPoint) => string) =>
    point === null ? [] : [sentence(`${text(point)}${doneText(point)}.`, { at: point.at })]
  return {
    title: 'The worst moment',
    sentences: [
      ...answer.diagnostics.map(({ message }) => sentence(message)),
      ...tell(available, ({ value, of }) => `${value} of ${howMany(of, 'pod')} are available`),
      ...tell(peakPods, ({ value }) => `${howMany(value, 'pod')} exist`),
      ...tell(loadPerPod, ({ value }) => `A pod carries ${shownNumber(value)} times its share`),
      ...tell(noPod, () => 'Requests are sent where no pod is available'),
      sentence(`${howMany(runs, 'run')} were tried: every instant at which it may matter.`),
    ],
    tables: [
      {
        caption: 'Fewest available pods, whenever it is done',
        columns: [
          texts('what is done'),
          texts('at'),
          numbers('available'),
          numbers('of'),
          texts('seen at'),
        ],
        rows: causes.map(([cause, { value, of, at, doneAt }]) => [
          cause,
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

function doneText({ cause, doneAt }: CapacityPoint): string {
  return doneAt === null ? '' : ` after ${cause} at ${formatTime(doneAt)}`
}
