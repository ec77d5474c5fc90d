package vn.motcua.hub;

/**
 * Someone else takes in what we hear, because the partition was given to him meanwhile:
 * then nothing of ours may be committed.
 */
final class LostPartition extends RuntimeException {

	LostPartition(String what) {
		super(what, null, false, false);
	}

}
