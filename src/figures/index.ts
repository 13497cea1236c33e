export { readIndicator, type IndicatorInput } from './read-indicator';
export { metricJson } from './metric-json';
export { readNumber, type NumberProblem, type NumberReading } from './read-number';
export { detectDialect, type Dialect } from './number-dialect';
export { completePeriod, readPeriod, type PartialPeriod, type PeriodForm } from './read-period';
