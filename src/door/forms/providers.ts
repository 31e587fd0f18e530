// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { jsonForm } from './units.ts'

export const toldObjectForm: Form = { type: 'ToldObject', has: {} }

export const pointForm: Form = { list: { either: ['string', () => signalForm] } }

export const seriesSignalForm: Form = {
  type: 'SeriesSignal',
  has: { kind: { words: ['series'] }, points: { list: pointForm } },
  may: { between: { words: ['steps', 'linear'] }, after: 'string' },
}

export const noisySignalForm: Form = {
  type: 'NoisySignal',
  has: { kind: { words: ['noisy'] }, signal: () => signalForm, deviation: 'number' },
  may: {
    distribution: { words: ['normal', 'uniform'] },
    min: 'number',
    max: 'number',
    after: 'string',
  },
}

export const constantSignalForm: Form = {
  type: 'ConstantSignal',
  has: { kind: { words: ['constant'] }, answer: jsonForm },
  may: { after: 'string' },
}

export const plainSignalForm: Form = {
  type: 'PlainSignal',
  has: { plain: () => signalForm },
  may: { after: 'string' },
}

export const lateSignalForm: Form = {
  type: 'LateSignal',
  has: { answer: () => signalForm, after: 'string' },
}

export const observedSignalForm: Form = {
  type: 'ObservedSignal',
  has: { kind: { words: ['observed'] }, figure: 'string' },
  may: {
    withoutRequests: {
      either: [
        { words: [null] },
        'boolean',
        'string',
        'number',
        { list: jsonForm },
        toldObjectForm,
        { list: pointForm },
        seriesSignalForm,
        () => revisionSignalForm,
        () => observedSignalForm,
        noisySignalForm,
        constantSignalForm,
        plainSignalForm,
        lateSignalForm,
      ],
    },
    after: 'string',
  },
}

export const revisionSignalForm: Form = {
  type: 'RevisionSignal',
  has: { kind: { words: ['perRevision'] }, signals: { by: () => signalForm } },
  may: {
    otherwise: {
      either: [
        { words: [null] },
        'boolean',
        'string',
        'number',
        { list: jsonForm },
        toldObjectForm,
        { list: pointForm },
        seriesSignalForm,
        () => revisionSignalForm,
        observedSignalForm,
        noisySignalForm,
        constantSignalForm,
        plainSignalForm,
        lateSignalForm,
      ],
    },
    after: 'string',
  },
}

export const signalForm: Form = {
  either: [
    { words: [null] },
    'boolean',
    'string',
    'number',
    { list: jsonForm },
    toldObjectForm,
    { list: pointForm },
    seriesSignalForm,
    revisionSignalForm,
    observedSignalForm,
    noisySignalForm,
    constantSignalForm,
    plainSignalForm,
    lateSignalForm,
  ],
}
