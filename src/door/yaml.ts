// Written by test/tools/doors.ts, of the signatures in src/yaml/index.ts.

import {
  parseAnalysisRun as plainParseAnalysisRun,
  parseDocuments as plainParseDocuments,
  parseExperiment as plainParseExperiment,
  parseManifests as plainParseManifests,
  parsePlan as plainParsePlan,
  parseTemplates as plainParseTemplates,
  printApply as plainPrintApply,
  printLint as plainPrintLint,
} from '../yaml/index.ts'
import {
  analysisRunReadOptionsForm,
  experimentReadOptionsForm,
  readOptionsForm,
} from './forms/manifest.ts'
import { limitsForm } from './forms/units.ts'
import { applyOptionsForm, manifestTextForm } from './forms/yaml.ts'
import { guarded, tellPlainly } from './guard.ts'
import { askedOf } from './instead.ts'
import { tellByKind } from './kinds/kinds.ts'
import { takeOptions } from './options.ts'
import { rememberPlan } from './plans.ts'
import { takenIn } from './takenIn.ts'

export const parseManifests: typeof plainParseManifests = guarded(
  'parseManifests',
  plainParseManifests,
  [
    { name: 'given', form: manifestTextForm, read: true },
    { name: 'options', form: readOptionsForm, optional: true, take: takeOptions(readOptionsForm) },
  ],
  { tell: tellByKind, instead: askedOf(''), take: takenIn, remember: rememberPlan },
)

export const parsePlan: typeof plainParsePlan = guarded(
  'parsePlan',
  plainParsePlan,
  [
    { name: 'given', form: manifestTextForm, read: true },
    { name: 'options', form: readOptionsForm, optional: true, take: takeOptions(readOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn, remember: rememberPlan },
)

export const parseTemplates: typeof plainParseTemplates = guarded(
  'parseTemplates',
  plainParseTemplates,
  [{ name: 'given', form: manifestTextForm, read: true }],
  { tell: tellByKind, instead: askedOf('') },
)

export const parseAnalysisRun: typeof plainParseAnalysisRun = guarded(
  'parseAnalysisRun',
  plainParseAnalysisRun,
  [
    { name: 'given', form: manifestTextForm, read: true },
    {
      name: 'options',
      form: analysisRunReadOptionsForm,
      optional: true,
      take: takeOptions(analysisRunReadOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf(''), take: takenIn },
)

export const parseExperiment: typeof plainParseExperiment = guarded(
  'parseExperiment',
  plainParseExperiment,
  [
    { name: 'given', form: manifestTextForm, read: true },
    {
      name: 'options',
      form: experimentReadOptionsForm,
      optional: true,
      take: takeOptions(experimentReadOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf(''), take: takenIn },
)

export const parseDocuments: typeof plainParseDocuments = guarded(
  'parseDocuments',
  plainParseDocuments,
  [
    { name: 'given', form: manifestTextForm, read: true },
    { name: 'limits', form: limitsForm, optional: true },
  ],
  { tell: tellByKind, instead: askedOf('') },
)

export const printApply: typeof plainPrintApply = guarded(
  'printApply',
  plainPrintApply,
  [
    { name: 'text', form: 'string' },
    {
      name: 'options',
      form: applyOptionsForm,
      optional: true,
      take: takeOptions(applyOptionsForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const printLint: typeof plainPrintLint = guarded('printLint', plainPrintLint, [
  { name: 'text', form: 'string' },
])
