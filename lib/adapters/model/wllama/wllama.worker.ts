import '../../network/package-files-only.ts'
import './packaged-thread.ts'
import { serveModelThread } from '../serve-model-thread.ts'
import { createWllamaRunner } from './run-wllama.ts'

serveModelThread(createWllamaRunner())
