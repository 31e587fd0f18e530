import { formatTime } from '../go/timeText.ts'
import type { Instant } from '../units/time.ts'
import type { ChangeRehearsal } from './rehearseChange.ts'
import { numbers, type Report, type Sentence, sentence, texts } from './report.ts'
import { howMany, isOrAre, ofPods } from './shownNumber.ts'

/** What happens when it is merged, for people. */
export function rehearseChangeReport(answer: ChangeRehearsal): Report {
  const { at, refused, doesNothing, images } = answer
  const title = `What applying it at ${formatTime(at)} does`
  const no = refused === '' ? [] : [sentence(`It is refused: ${refused}.`, { at })]
  if (doesNothing) {
    return {
      title,
      sentences: [...no, sentence('Nothing is different from then on.', { at })],
      tables: [],
      fixes: [],
    }
  }
  return {
    title,
    sentences: [...no, ...placeSentences(answer), endSentence(answer), ...podSentences(answer)],
    tables: [
      {
        caption: 'Images',
        columns: [
          texts('image'),
          numbers('pods before'),
          numbers('pods in the end'),
          numbers('gone at'),
          numbers('requests from then on'),
        ],
        rows: images.map(({ image, podsBefore, podsAfter, goneAt, requests }) => [
          image,
          String(podsBefore),
          String(podsAfter),
          podsBefore > 0 || goneAt !== null ? timeText(goneAt) : '',
          String(requests),
        ]),
      },
    ],
    fixes: [],
  }
}

function timeText(at: Instant | null): string {
  return at === null ? 'never' : formatTime(at)
}

function placeSentences({ at, before, after, startsOver }: ChangeRehearsal): readonly Sentence[] {
  const stepText = (step: number | null): string => (step === null ? 'no step' : `step ${step}`)
  const sentences: Sentence[] = []
  if (startsOver && before.step !== null) {
    const steps = `${stepText(before.step)} before, ${stepText(after.step)} after`
    const text = `The steps start over: ${steps}.`
    sentences.push(sentence(text, { at, field: 'spec.strategy.canary.steps' }))
  }
  if (before.weight !== after.weight && before.weight !== null && after.weight !== null) {
    sentences.push(
      sentence(`The canary's weight goes from ${before.weight} to ${after.weight}.`, { at }),
    )
  }
  return sentences
}

function endSentence({ endsAt, gained, phase, message }: ChangeRehearsal): Sentence {
  if (endsAt.with === null) {
    return sentence(`It does not end: ${phase}${message === '' ? '' : `, ${message}`}.`)
  }
  const end = `It is Healthy at ${formatTime(endsAt.with)}`
  if (gained === null || gained === 0) return sentence(`${end}.`, { at: endsAt.with })
  const how = gained > 0 ? `${formatTime(gained)} sooner` : `${formatTime(-gained)} later`
  return sentence(`${end}, ${how} than without it.`, { at: endsAt.with })
}

function podSentences(answer: ChangeRehearsal): readonly Sentence[] {
  const { lowestAvailable, peakPods, replicas, outages, refusedRequests } = answer
  const sentences = [
    sentence(`At worst ${ofPods(lowestAvailable.pods, replicas.after)} available.`, {
      at: lowestAvailable.at,
    }),
    sentence(`At most there ${isOrAre(peakPods.pods)} ${howMany(peakPods.pods, 'pod')}.`, {
      at: peakPods.at,
    }),
  ]
  for (const { from, until } of outages) {
    const end = until === null ? 'to the end' : `until ${formatTime(until)}`
    const text = `Users find no pod from ${formatTime(from)} ${end}.`
    sentences.unshift(sentence(text, { at: from }))
  }
  if (refusedRequests > 0)
    sentences.unshift(
      sentence(`${howMany(refusedRequests, 'request')} ${isOrAre(refusedRequests)} refused.`),
    )
  return sentences
}
