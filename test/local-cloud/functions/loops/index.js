exports.main = () => {
  for (;;); // never lets go of its thread
}
