import { formatTime } from '../go/timeText.ts'
import type { Choice, Choices } from './choices.ts'
import { numbers, type Report, sentence, texts } from './report.ts'
import { howMany } from './shownNumber.ts'

/** The buttons, and what comes of each, for people. */
export function choicesReport(answer: Choices): Report {
  const { at, place, choices, fastestBack, diagnostics, until } = answer
  if (place === null) {
    return {
      title: 'What can be pressed',
      sentences: diagnostics.map(({ message, hint }) => sentence(`${message}. ${hint}`)),
      tables: [],
      fixes: [],
    }
  }
  const step = place.step === null ? '' : `, step ${place.step}`
  const wait = choices[0]
  const commands = choices.filter(({ verb }) => fastestBack.some((one) => one === verb))
  return {
    title: `What can be pressed at ${formatTime(at)}`,
    sentences: [
      sentence(`${place.phase}${step}${placeText(place.message)}.`, { at }),
      ...(wait === undefined
        ? []
        : [sentence(`Waiting: ${outcomeOf(wait)} by ${formatTime(until)}.`)]),
      sentence(backText(answer)),
      ...choices
        .filter(({ doesNothing }) => doesNothing)
        .map(({ verb, why }) => sentence(`${verb} does nothing: ${why}.`)),
    ],
    tables: [
      {
        caption: `From ${formatTime(at)} on`,
        columns: [
          texts('verb'),
          texts('in the end'),
          numbers('all old after'),
          numbers('Healthy after'),
          numbers('least available'),
          numbers('met by the new version'),
        ],
        rows: choices.filter(({ doesNothing }) => !doesNothing).map(rowOf),
      },
    ],
    fixes: commands.map(({ command }) => ({ text: command, field: '', value: '' })),
  }
}

function backText({ fastestBack, choices }: Choices): string {
  const [first] = fastestBack
  const after = choices.find(({ verb }) => verb === first)?.allOldAfter ?? null
  if (first !== undefined && after !== null) {
    const verbs = fastestBack.join(' or ')
    return `Fastest way back: ${verbs}, after ${formatTime(after)} no user meets the new version.`
  }
  return choices[0]?.allOldAfter === 0
    ? 'No user meets the new version as it is.'
    : 'No verb brings all users back to the old version.'
}

// The controller's words may end in a full stop of their own.
function placeText(message: string): string {
  return message === '' ? '' : `: ${message.replace(/\.$/, '')}`
}

function outcomeOf({ phase, message }: Choice): string {
  return message === '' ? phase : `${phase} (${message.replace(/\.$/, '')})`
}

function rowOf(choice: Choice): readonly string[] {
  const { verb, phase, allOldAfter, healthyAfter, lowestAvailable, exposedTime } = choice
  const requests = choice.exposedRequests
  return [
    verb,
    phase,
    allOldAfter === null ? 'never' : formatTime(allOldAfter),
    healthyAfter === null ? 'never' : formatTime(healthyAfter),
    String(lowestAvailable.pods),
    requests === null ? usersFor(exposedTime) : howMany(requests, 'request'),
  ]
}

// As long as all users would have met it; of a part of them for as much longer.
function usersFor(time: number): string {
  return time === 0 ? 'no user' : `all users for ${formatTime(Math.round(time / 1000) * 1000)}`
}
