import { formatTime } from '../../go/timeText.ts'
import type { ExposureFound } from '../exposure.ts'
import { numbers, type Report, sentence } from '../report.ts'
import { howMany, shownNumber, shownPercent } from '../shownNumber.ts'

/** How many requests met a version, for people. */
export function exposureReport(answer: ExposureFound): Report {
  const { image, requests, allRequests, failed, refused, percent, budgetPercent } = answer
  const window = `from ${formatTime(answer.from)} to ${formatTime(answer.to)}`
  return {
    title: `Who meets ${image}`,
    sentences: [
      sentence(`${requests} of ${howMany(allRequests, 'request')} met ${image} ${window}.`),
      sentence(`${shownPercent(percent)} were to meet it; ${shownNumber(failed)} failed.`),
      ...(refused === 0 ? [] : [sentence(`${howMany(refused, 'request')} found no pod.`)]),
      ...(budgetPercent === null
        ? []
        : [sentence(`That is ${shownPercent(budgetPercent)} of the error budget.`)]),
    ],
    tables: [
      {
        caption: 'By step',
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
