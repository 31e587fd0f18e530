import { formatTime } from '../../go/timeText.ts'
import type { ExposureFound } from '../exposure.ts'
import { numbers, type Report, sentence } from '../report.ts'
import { howMany, shownNumber, shownPercent } from '../shownNumber.ts'

/** How many requests met a version, for people. */
export function exposureReport(answer: ExposureFound): Report {
  const { image, refused, percent, budgetPercent } = answer
  return {
    title: `Who meets ${image}`,
    sentences: [
      sentence(metText(answer)),
      sentence(`By weights and pods ${shownPercent(percent)} were meant for it.`),
      ...(refused === 0 ? [] : [sentence(`${howMany(refused, 'request')} found no pod.`)]),
      ...(budgetPercent === null
        ? []
        : [sentence(`That is ${shownPercent(budgetPercent)} of the error budget.`)]),
    ],
    tables: [
      {
        caption: 'By step (–: in none)',
        columns: [numbers('step'), numbers('lasted'), numbers('requests'), numbers('share')],
        rows: answer.bySteps.map((one) => [
          one.step === null ? '–' : String(one.step),
          formatTime(one.lasted),
          String(one.requests),
          shownPercent(one.percent),
        ]),
      },
    ],
    fixes: [],
  }
}

function metText({ image, from, to, requests, allRequests, failed }: ExposureFound): string {
  const window = `from ${formatTime(from)} to ${formatTime(to)}`
  const rate = shownNumber((1000 * allRequests) / Math.max(1, to - from))
  const all = `${howMany(allRequests, 'request')} (${rate} a second)`
  if (requests === 0) return `None of ${all} met ${image} ${window}.`
  return `${requests} of ${all} met ${image} ${window}, and ${shownNumber(failed)} of them failed.`
}
