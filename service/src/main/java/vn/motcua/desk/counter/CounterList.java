package vn.motcua.desk.counter;

/** What waits at a one-stop unit. */
enum CounterList {

	/** Hồ sơ trực tuyến chờ tiếp nhận. */
	SUBMISSIONS,
	/** Hồ sơ chờ bổ sung. */
	SUPPLEMENTS,
	/** Kết quả chờ trả. */
	RESULTS

}
