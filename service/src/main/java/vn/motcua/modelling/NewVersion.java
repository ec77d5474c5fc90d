package vn.motcua.modelling;

/** What became of a model that was handed in. */
record NewVersion(String key, int version) {
}
