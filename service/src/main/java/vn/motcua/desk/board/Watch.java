package vn.motcua.desk.board;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

import vn.motcua.access.Actor;
import vn.motcua.platform.SteadyWork;
import vn.motcua.platform.SteadyWorker;
import vn.motcua.statistics.ReadingTrend;

/**
 * Follows the figures for all boards that are open at this instance: one question a
 * second however many look, and none while nobody does. What is said is only that the
 * figures moved, wherever that was counted; each board then asks for its own.
 */
@Component
class Watch implements SteadyWorker {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private static final Duration LOOK = Duration.ofSeconds(1);

	/** By a line now and then it is noticed who went, and no proxy thinks us asleep. */
	private static final int SILENT_LOOKS = 15;

	/** So many looks after one another it is asked who still may. */
	private static final int LOOKS_BETWEEN = 5;

	private static final long AGAIN_AFTER_MILLIS = 2000;

	private final Map<SseEmitter, BooleanSupplier> boards = new ConcurrentHashMap<>();

	private final SteadyWork watching = new SteadyWork("watching the figures", this::look);

	private final ReadingTrend trend;

	private long seen;

	private int silent;

	private long looks;

	Watch(ReadingTrend trend) {
		this.trend = trend;
	}

	/**
	 * One more board looks on.
	 * @param lasting whether whoever looks still may: asked now and then
	 */
	SseEmitter join(Actor actor, BooleanSupplier lasting) {
		this.trend.requireManaging(actor, actor.agency());
		var board = new SseEmitter(LONGEST.toMillis());
		board.onCompletion(() -> this.boards.remove(board));
		board.onTimeout(board::complete);
		board.onError((gone) -> this.boards.remove(board));
		if (isRunning()) {
			this.boards.put(board, lasting);
			tell(board, SseEmitter.event().comment("here").reconnectTime(AGAIN_AFTER_MILLIS));
		}
		else {
			board.complete();
		}
		return board;
	}

	int boards() {
		return this.boards.size();
	}

	private boolean look() throws InterruptedException {
		Thread.sleep(LOOK);
		if (++this.looks % LOOKS_BETWEEN == 0) {
			letGo();
		}
		if (this.boards.isEmpty()) {
			return false;
		}
		var upTo = this.trend.progress().upToEvent();
		if (upTo != this.seen) {
			this.seen = upTo;
			tellAll(SseEmitter.event().name("figures").data(String.valueOf(upTo)));
		}
		else if (++this.silent >= SILENT_LOOKS) {
			tellAll(SseEmitter.event().comment("here"));
		}
		return true;
	}

	/** Whoever signed out, or was signed out, sees no more. */
	private void letGo() {
		this.boards.forEach((board, lasting) -> {
			if (!lasting.getAsBoolean()) {
				this.boards.remove(board);
				board.complete();
			}
		});
	}

	private void tellAll(SseEventBuilder event) {
		this.silent = 0;
		var said = event.build();
		this.boards.keySet().forEach((board) -> {
			try {
				board.send(said);
			}
			catch (IOException | IllegalStateException gone) {
				this.boards.remove(board);
			}
		});
	}

	private void tell(SseEmitter board, SseEventBuilder event) {
		try {
			board.send(event);
		}
		catch (IOException | IllegalStateException gone) {
			this.boards.remove(board);
		}
	}

	@Override
	public List<SteadyWork> work() {
		return List.of(this.watching);
	}

	/** Boards are let go before the server waits for what is still being answered. */
	@Override
	public void stop() {
		SteadyWorker.super.stop();
		this.boards.keySet().forEach(SseEmitter::complete);
	}

}
