import '../network/package-files-only.ts'
import { runColibri } from './run-colibri.ts'
import { serveLightClientJobs } from './serve-light-client-jobs.ts'

serveLightClientJobs(runColibri)
