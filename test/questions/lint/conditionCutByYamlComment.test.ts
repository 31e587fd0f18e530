import { expect, it } from 'vitest'
import {
  conditionCutByYamlComment,
  isCut,
} from '../../../src/questions/lint/conditionCutByYamlComment.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus } from './written.ts'

tried(conditionCutByYamlComment, {
  flags: all(
    canary('steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: t }] } }]'),
    `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: t }
spec:
  metrics:
    - name: m
      successCondition: all(result, # < 1)
      ${prometheus()}
`,
  ),
  at: ['AnalysisTemplate/t spec.metrics[0].successCondition'],
  leavesAlone: all(
    canary('steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: t }] } }]'),
    `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: t }
spec:
  metrics:
    - name: m
      successCondition: result[0] < 1 # below one
      ${prometheus()}
`,
  ),
  fixed: all(
    canary('steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: t }] } }]'),
    `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: t }
spec:
  metrics:
    - name: m
      successCondition: 'all(result, # < 1)'
      ${prometheus()}
`,
  ),
})

it('knows what would go on from what is merely wrong', () => {
  const cut = ['all(result,', 'result[0] < 5 &&', 'len(result']
  expect(cut.filter(isCut)).toEqual(cut)
  expect(['', 'result[0] < 5 foo', 'result[0] < 5', 'result +'].filter(isCut)).toEqual(['result +'])
})
