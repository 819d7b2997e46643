// llama.cpp itself, as the library would start it: see `packageWllama` in wxt.config.ts.
import '../../network/package-files-only.ts'
import '@wllama/wllama/src/workers-code/llama-cpp.js'
