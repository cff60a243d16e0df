exports.log = []
exports.globalsSeen = [typeof window, typeof document, typeof fetch, typeof process, typeof new Function('return 1')]
