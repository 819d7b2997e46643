import '../network/asked-for-only.ts'
import { runHelios } from './run-helios.ts'
import { serveLightClientJobs } from './serve-light-client-jobs.ts'

serveLightClientJobs(runHelios)
