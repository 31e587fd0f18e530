import { jsonPathWithoutBraces } from '../../../src/questions/lint/jsonPathWithoutBraces.ts'
import { tried } from './tried.ts'
import { stepped } from './written.ts'

tried(jsonPathWithoutBraces, {
  flags: stepped(
    `successCondition: 'result == "ok"', provider: { web: { url: 'http://x.example/', jsonPath: $.status } }`,
  ),
  at: ['AnalysisTemplate/t spec.metrics[0].provider.web.jsonPath'],
  leavesAlone: stepped(
    `successCondition: 'result == "ok"', provider: { web: { url: 'http://x.example/' } }`,
  ),
  fixed: stepped(
    `successCondition: 'result == "ok"', provider: { web: { url: 'http://x.example/', jsonPath: '{$.status}' } }`,
  ),
})
