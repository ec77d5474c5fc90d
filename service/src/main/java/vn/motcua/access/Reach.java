package vn.motcua.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.AgencyTree;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.refusal.Refusal;

/**
 * How far someone may act: within his agency and those below it, and in what was theirs
 * that handed over to one of these, in his roles.
 */
public class Reach {

	private final Supplier<AgencyTree> agencies;

	/**
	 * @param agencies as they are when it is asked
	 */
	public Reach(Supplier<AgencyTree> agencies) {
		this.agencies = agencies;
	}

	/**
	 * Whether the agency is the actor's own or stands below it, or has one of these as
	 * its successor.
	 */
	public boolean covers(Actor actor, String agency) {
		return this.agencies.get().isAnsweredForBy(agency, actor.agency());
	}

	/** Refuses what lies outside the actor's agency. */
	public void require(Actor actor, String agency) {
		objection(actor, agency).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	/** Why he may not act for that agency, if it lies outside his own. */
	public Optional<Refusal> objection(Actor actor, String agency) {
		return covers(actor, agency) ? Optional.empty()
				: Optional.of(Refusal.forbidden("outside-agency",
						"You act for %s and the agencies below it; %s is outside. Ask a colleague who works there."
							.formatted(actor.agency(), agency)));
	}

	/** Refuses an agency that there is none of, or that lies outside the actor's. */
	public void requireKnown(Actor actor, String agency) {
		this.agencies.get().require(agency, "agency");
		require(actor, agency);
	}

	/**
	 * The agency that is asked for and all below it, or everything within reach.
	 * @param agency refused when unknown or outside
	 */
	public Set<String> within(Actor actor, @Nullable String agency) {
		return within(actor, agency, TreeAsOf.THEN);
	}

	/**
	 * The same, by that tree.
	 * @param agency refused when unknown or outside
	 */
	public Set<String> within(Actor actor, @Nullable String agency, TreeAsOf tree) {
		return this.agencies.get().within(asked(actor, agency), tree);
	}

	/**
	 * The same with all that those have taken over from others, whose dossiers they
	 * answer for today.
	 * @param agency refused when unknown or outside
	 */
	public Set<String> answeredFor(Actor actor, @Nullable String agency) {
		return this.agencies.get().answeredForBy(asked(actor, agency));
	}

	private String asked(Actor actor, @Nullable String agency) {
		if (agency == null) {
			return actor.agency();
		}
		requireKnown(actor, agency);
		return agency;
	}

	/** Whether he acts for all agencies there are. */
	public boolean coversAll(Actor actor) {
		return covers(actor, this.agencies.get().root());
	}

	/**
	 * Refuses whoever has none of the roles, or does not act for all agencies: for what
	 * is one for all.
	 */
	public void requireAll(Actor actor, Role... any) {
		requireAny(actor, any);
		require(actor, this.agencies.get().root());
	}

	/** Refuses an actor who has none of the roles. */
	public void requireAny(Actor actor, Role... any) {
		if (!actor.has(any)) {
			throw lacking(any);
		}
	}

	/** What is said to someone who has none of the roles. */
	public Refusal lacking(Role... any) {
		return Refusal.forbidden("wrong-role",
				Arrays.stream(any)
					.map(Role::word)
					.collect(Collectors.joining(" or ", "Only someone with the role of ",
							" may do this. Ask such a colleague, or an administrator to give you the role.")));
	}

}
