exports.main = (event, context, callback) => {
  setTimeout(() => callback(null, { name: context.function_name, ms: context.time_limit_in_ms }), 1)
}
