import fc from 'fast-check';

// The same cases in every run, so that what fails fails again. FANORM_SEED=0 draws new ones, FANORM_RUNS that many.
const { FANORM_SEED: seed = '1402', FANORM_RUNS: runs } = process.env;
fc.configureGlobal({ ...(seed !== '0' && { seed: Number(seed) }), ...(runs && { numRuns: Number(runs) }) });
