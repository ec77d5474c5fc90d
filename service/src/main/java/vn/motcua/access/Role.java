package vn.motcua.access;

/** What someone is at his office. */
public enum Role {

	/** Cán bộ một cửa: receives dossiers and returns results. */
	CLERK("clerk"),
	/** Công chức thụ lý: appraises. */
	OFFICER("officer"),
	/** Lãnh đạo: approves or refuses, signs. */
	APPROVER("approver"),
	/** Văn thư: stamps and issues. */
	SEAL("sealing clerk"),
	/** Người quản lý: watches on-time rates, reassigns, reports. */
	MANAGER("manager"),
	/** Quản trị: may do everything within his agency. */
	ADMIN("administrator");

	private final String word;

	Role(String word) {
		this.word = word;
	}

	/**
	 * Whether steps of dossiers are done by those who have it; others lead, watch over
	 * them or keep the house.
	 */
	public boolean doesSteps() {
		return switch (this) {
			case CLERK, OFFICER, APPROVER, SEAL -> true;
			case MANAGER, ADMIN -> false;
		};
	}

	/** The role in a sentence. */
	String word() {
		return this.word;
	}

}
