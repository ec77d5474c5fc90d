package vn.motcua.desk.citizen;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.analysis.UsualTime;
import vn.motcua.analysis.UsualTimes;
import vn.motcua.calendar.Share;
import vn.motcua.dossier.TaskKind;
import vn.motcua.dossier.WhereOffered;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.workflow.DeclaredStep;
import vn.motcua.workflow.ProcessModels;
import vn.motcua.workflow.Route;
import vn.motcua.workflow.Routing;
import vn.motcua.workflow.RoutingQuestion;
import vn.motcua.workflow.Unit;

/** Gathers what is told of a procedure from the rooms that know it. */
@Component
class WritingNotices {

	private static final int MOST_REMEMBERED = 10_000;

	private final WhereOffered offered;

	private final Routing routing;

	private final ProcessModels models;

	private final UsualTimes usual;

	private final Agencies agencies;

	private final FollowLinks links;

	/** What a year usually takes is no other within the hour. */
	private final Cache<String, UsualTime> usualTimes;

	WritingNotices(WhereOffered offered, Routing routing, ProcessModels models, UsualTimes usual, Agencies agencies,
			FollowLinks links, Clock clock) {
		this.offered = offered;
		this.routing = routing;
		this.models = models;
		this.usual = usual;
		this.agencies = agencies;
		this.links = links;
		this.usualTimes = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofHours(1))
			.maximumSize(MOST_REMEMBERED)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	Notice of(ProcedureVersion procedure) {
		var offices = this.offered.of(procedure);
		return new Notice(procedure, usualTime(procedure.code()), steps(procedure, offices), offices,
				this.links.ofNotice(procedure.code()));
	}

	private UsualTime usualTime(String code) {
		var tree = this.agencies.tree();
		return this.usualTimes.get(code, (key) -> this.usual.of(code, null, tree.within(tree.root())));
	}

	/**
	 * The path whose steps have parts of the limit, where agencies take different ones.
	 */
	private List<Notice.Step> steps(ProcedureVersion procedure, List<Agency> offices) {
		return offices.stream()
			.map((office) -> route(procedure, office))
			.distinct()
			.map((route) -> steps(procedure, route))
			.max(Comparator.comparing(WritingNotices::shares))
			.orElse(List.of());
	}

	private Route route(ProcedureVersion procedure, Agency office) {
		return this.routing.route(new RoutingQuestion(procedure.code(), procedure.limit().unit().name(), office.id(),
				office.kind().name(), Channel.COUNTER.name()));
	}

	/** Those that someone works on; receipt itself is none of the model. */
	private List<Notice.Step> steps(ProcedureVersion procedure, Route route) {
		return this.models.steps(route.process())
			.stream()
			.filter((step) -> kind(step) != TaskKind.ACCEPTANCE)
			.filter((step) -> kind(step) != TaskKind.CONSULTATION || procedure.coordinating() != null)
			.sorted(Comparator.comparing(WritingNotices::kind))
			.map((step) -> new Notice.Step(kind(step), agency(step, route),
					step.unit() == Unit.RECEIVING && route.resolving() != null, share(step, procedure)))
			.toList();
	}

	private static long shares(List<Notice.Step> steps) {
		return steps.stream().filter((step) -> step.share() != null).count();
	}

	private static TaskKind kind(DeclaredStep step) {
		return TaskKind.valueOf(step.kind());
	}

	private static @Nullable String agency(DeclaredStep step, Route route) {
		return (step.unit() == Unit.RESOLVING) ? route.resolving() : null;
	}

	private static @Nullable Share share(DeclaredStep step, ProcedureVersion procedure) {
		Optional<Share> share = procedure.steps()
			.stream()
			.filter((part) -> part.step().equals(step.id()))
			.map((part) -> Share.of(part.share(), procedure.limit().unit()))
			.findFirst();
		return share.orElse(null);
	}

}
