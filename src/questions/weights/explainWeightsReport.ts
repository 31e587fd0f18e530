import type { WeightOption } from '../../replicas/weightOptions.ts'
import type { ExplainedStep, ExplainedWeights } from '../explainWeights.ts'
import { type Fix, numbers, type Report, type Sentence, sentence, texts } from '../report.ts'
import { howMany, shownNumber, shownPercent } from '../shownNumber.ts'

/** What a canary's weights come to, for people. */
export function explainWeightsReport(explained: ExplainedWeights): Report {
  const { replicas, surge, unavailable, steps, routed } = explained
  // Behind a router the pods follow the weights.
  const room =
    routed || steps.length === 0
      ? ''
      : `; ${howMany(surge, 'pod')} more and ${shownNumber(unavailable)} fewer may be there`
  return {
    title: 'What the weights come to',
    sentences: [...worst(explained), sentence(`${howMany(replicas, 'replica')}${room}.`)],
    tables:
      steps.length === 0
        ? []
        : [
            {
              caption:
                'Each step, once its pods are there (load 1: that of a pod before the release)',
              columns: [
                numbers('step'),
                texts(''),
                ...['asked', 'gets', 'off', 'canary pods', 'stable pods'].map(numbers),
                ...['load per canary pod', 'load per stable pod'].map(numbers),
              ],
              rows: steps.map(rowOf),
            },
          ],
    fixes: fixesFor(explained),
  }
}

function rowOf(one: ExplainedStep): readonly string[] {
  return [
    String(one.step),
    one.label,
    shownPercent(one.askedPercent),
    shownPercent(one.trafficPercent),
    shownNumber(Math.round(100 * one.off) / 100),
    String(one.canaryPods),
    String(one.stablePods),
    shownNumber(one.loadPerCanaryPod),
    shownNumber(one.loadPerStablePod),
  ]
}

function worst({ routed, steps }: ExplainedWeights): readonly Sentence[] {
  if (steps.length === 0) return [sentence('It sets no weights: there are no canary steps.')]
  const furthest = steps.reduce((far, one) => (one.off > far.off + 1e-9 ? one : far))
  if (furthest.off < 1e-9) {
    return [sentence(routed ? 'A traffic router sends every weight.' : 'Every weight is met.')]
  }
  const { step, askedPercent, trafficPercent, canaryPods, stablePods, options } = furthest
  const field = `spec.strategy.canary.steps[${step - 1}]`
  const split = `${canaryPods} of ${howMany(canaryPods + stablePods, 'pod')}`
  const [asks, gets] = [askedPercent, trafficPercent].map(shownPercent)
  const text = `Step ${step} asks for ${asks} and gets ${gets}: ${split}.`
  if (routed) {
    const { rule, why } = canaryPods === 0 ? empty : stuck
    return [sentence(text, { rule, field }), sentence(why)]
  }
  const why = options.flatMap(({ verdict, ...option }) => whyNot[verdict](option))
  return [sentence(text, { rule: 'whole pods', field }), ...why.map((one) => sentence(one))]
}

// Why a router, which can send any weight, does not. (`reconcileTrafficRouting`)
const empty = { rule: 'canary pods', why: 'A canary without pods gets no request.' }
const stuck = {
  rule: 'dynamicStableScale',
  why:
    'setCanaryScale sizes the stable as well, which has too few pods for what would be left to ' +
    'it: the router keeps the weights that it had.',
}

type Option = Omit<WeightOption, 'verdict'>

const share = ({ canary, total, percent }: Option): string =>
  `${canary} of ${total} (${shownPercent(percent)})`

/** What there is to say of an option; of one that is merely further away there is nothing. */
const whyNot: { readonly [V in WeightOption['verdict']]: (option: Option) => readonly string[] } = {
  won: (option) => [`${share(option)} is the closest that is allowed.`],
  further: () => [],
  noSurge: () => [],
  noCanary: (option) => [`${share(option)} is out: a weight above 0 gets a pod.`],
  noStable: (option) => [`${share(option)} is out: the stable keeps a pod.`],
  halfway: (option) => [`${share(option)} is out: halfway between two numbers it rounds up.`],
}

/** Points of difference that are worth a change. */
const FAR = 1

function fixesFor({ exactReplicas, steps }: ExplainedWeights): readonly Fix[] {
  if (exactReplicas === null || steps.every(({ off }) => off < FAR)) return []
  return [
    {
      text: 'Have as many pods as the weights need',
      field: 'spec.replicas',
      value: String(exactReplicas),
    },
    {
      text: 'Or have a router send the weights, whatever the pods',
      field: 'spec.strategy.canary.trafficRouting',
      value: '',
    },
  ]
}
