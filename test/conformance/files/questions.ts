import { type CaseFile, ndjsonRows, notBuilt } from '../caseFile.ts'
import { capacityFacts } from '../questions/capacity.ts'
import { compareFacts } from '../questions/compare.ts'
import { estimateFacts } from '../questions/estimate.ts'
import { explainWeightsFacts } from '../questions/explainWeights.ts'
import { exposureFacts } from '../questions/exposure.ts'
import { fitted } from '../questions/fitted.ts'
import type { Facts, QuestionInput } from '../questions/input.ts'
import { judgeFacts } from '../questions/judge.ts'
import { lintFacts } from '../questions/lint.ts'
import { mergeFacts } from '../questions/merge.ts'
import { minReplicasFacts } from '../questions/minReplicas.ts'
import { oddsFacts } from '../questions/odds.ts'
import { optionsFacts } from '../questions/options.ts'
import { whyKeptFacts } from '../questions/whyKept.ts'
import { whyStuckFacts } from '../questions/whyStuck.ts'

/** Who answers, by the name that a row has for the function. */
const answering: Readonly<Record<string, Facts>> = {
  capacity: capacityFacts,
  estimate: estimateFacts,
  exposure: exposureFacts,
  explainWeights: explainWeightsFacts,
  minReplicas: minReplicasFacts,
  judge: judgeFacts,
  odds: oddsFacts,
  compare: compareFacts,
  lint: lintFacts,
  merge: mergeFacts,
  whyStuck: whyStuckFacts,
  whyKept: whyKeptFacts,
  options: optionsFacts,
}

interface Recorded {
  readonly id: string
  readonly function: string
  readonly question: string
  readonly input: QuestionInput
  readonly answer: Readonly<Record<string, unknown>>
}

/** What people ask, each answered by one call; every fact of a row has to be in the answer. */
export const questions: CaseFile = {
  name: 'questions.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, function: name, input, answer }) => {
      const facts = answering[name]
      return {
        kind: name,
        id,
        input,
        expected: answer,
        actual: () => (facts === undefined ? notBuilt : fitted(answer, facts(input, answer))),
      }
    }),
}
