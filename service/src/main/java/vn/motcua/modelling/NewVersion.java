package vn.motcua.modelling;

/** What became of a model that was handed in. */
public record NewVersion(String key, int version) {
}
