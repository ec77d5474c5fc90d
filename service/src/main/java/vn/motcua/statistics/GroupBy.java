package vn.motcua.statistics;

/** What a row of the report stands for. */
public enum GroupBy {

	/** Lĩnh vực: as the form asks for. */
	FIELD,
	/** Thủ tục hành chính. */
	PROCEDURE,
	/** Cơ quan, đơn vị tiếp nhận. */
	AGENCY,
	/** Hình thức tiếp nhận. */
	CHANNEL;

	/** The column of the figures that names it. */
	public String column() {
		return switch (this) {
			case FIELD -> "field";
			case PROCEDURE -> "procedure";
			case AGENCY -> "agency";
			case CHANNEL -> "channel";
		};
	}

}
