package vn.motcua.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Sees every statement that calls over HTTP send to the database; a batch is one. Can
 * break one of them, or the commit after them.
 */
public final class Statements implements QueryExecutionListener, MethodExecutionListener {

	/** Breaks nothing. */
	private static final int NEVER = -1;

	private final List<String> seen = new CopyOnWriteArrayList<>();

	/** Few are asked for, and all are many. */
	private volatile boolean watched;

	private final AtomicInteger untilBroken = new AtomicInteger(NEVER);

	private final AtomicInteger commitsToBreak = new AtomicInteger();

	DataSource watch(DataSource real) {
		return ProxyDataSourceBuilder.create(real).listener(this).methodListener(this).build();
	}

	/** The statements that calls sent meanwhile, in order. */
	public List<String> during(Runnable calls) {
		this.seen.clear();
		this.watched = true;
		try {
			calls.run();
		}
		finally {
			this.watched = false;
		}
		return List.copyOf(this.seen);
	}

	/** Breaks the statement with that number, from 0, of the calls made meanwhile. */
	public void breaking(int number, Runnable calls) {
		this.untilBroken.set(number);
		try {
			calls.run();
		}
		finally {
			this.untilBroken.set(NEVER);
		}
	}

	/** Breaks every commit of the calls made meanwhile. */
	public void breakingCommits(Runnable calls) {
		breakingCommits(Integer.MAX_VALUE, calls);
	}

	/** Breaks the first commits of the calls made meanwhile, as many as that. */
	public void breakingCommits(int first, Runnable calls) {
		this.commitsToBreak.set(first);
		try {
			calls.run();
		}
		finally {
			this.commitsToBreak.set(0);
		}
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		if (!isOfCall()) {
			return;
		}
		if (this.watched) {
			this.seen
				.add(String.join("; ", queries.stream().map((query) -> oneLine(query.getQuery())).distinct().toList()));
		}
		if (this.untilBroken.get() != NEVER && this.untilBroken.getAndDecrement() == 0) {
			throw new Broken();
		}
	}

	@Override
	public void beforeMethod(MethodExecutionContext context) {
		if (this.commitsToBreak.get() > 0 && isOfCall() && context.getMethod().getName().equals("commit")) {
			this.commitsToBreak.decrementAndGet();
			throw new Broken();
		}
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		// Seen before.
	}

	@Override
	public void afterMethod(MethodExecutionContext context) {
		// Seen before.
	}

	/** What runs in the background is no part of a call. */
	private static boolean isOfCall() {
		return Thread.currentThread().getName().startsWith("tomcat-handler");
	}

	private static String oneLine(String sql) {
		return sql.replaceAll("\\s+", " ").strip();
	}

	/** What a test broke. */
	static final class Broken extends RuntimeException {

		Broken() {
			super("Broken by a test");
		}

	}

}
