package vn.motcua.workflow;

/** A step of this path cannot end like that; nothing has moved. */
public final class NotOnThisPath extends IllegalArgumentException {

	NotOnThisPath(String sentence) {
		super(sentence);
	}

}
