package vn.motcua.usage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.motcua.access.Actor;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.dossier.DossiersListed;

/**
 * Writes down that someone looked at a dossier, before he sees it: what could not be
 * written down is not shown. A command that does something needs no such line, the
 * journal has it; nor does one of a list whose applicant is not shown whole.
 */
@Component
class WritingDownUse {

	private final JdbcClient jdbc;

	private final Clock clock;

	WritingDownUse(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	public void seen(DossierSeen seen) {
		var request = request();
		if (request != null && Look.isFirst(request, seen.code())) {
			write(List.of(seen), seen.by(), Look.of(request));
		}
	}

	@EventListener
	@Transactional
	public void listed(DossiersListed listed) {
		var request = request();
		if (request != null) {
			write(listed.shown(), listed.by(), Look.at(listed.what(), request));
		}
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

	private void write(List<DossierSeen> seen, Actor by, Look look) {
		this.jdbc.sql("""
				insert into dossier_use (at, reader, reader_agency, dossier, code, agency, way, what)
				select ?, ?, ?, seen.dossier, seen.code, seen.agency, ?, ?
				from unnest(?, ?, ?) as seen (dossier, code, agency)
				""")
			.params(Timestamp.from(this.clock.instant()), by.username(), by.agency(), look.way().name(), look.what(),
					seen.stream().map(DossierSeen::dossier).toArray(UUID[]::new), texts(seen, DossierSeen::code),
					texts(seen, DossierSeen::agency))
			.update();
	}

	private static String[] texts(List<DossierSeen> seen, Function<DossierSeen, String> field) {
		return seen.stream().map(field).toArray(String[]::new);
	}

}
