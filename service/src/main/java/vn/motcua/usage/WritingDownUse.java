package vn.motcua.usage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.motcua.dossier.DossierSeen;

/**
 * Writes down that someone looked at a dossier, before he sees it: what could not be
 * written down is not shown. A command needs no such line, the journal has it.
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
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& isLook(attributes.getRequest(), seen.code())) {
			write(seen, Look.of(attributes.getRequest()));
		}
	}

	private static boolean isLook(HttpServletRequest request, String code) {
		return "GET".equals(request.getMethod()) && Look.isFirst(request, code);
	}

	private void write(DossierSeen seen, Look look) {
		this.jdbc.sql("""
				insert into dossier_use (at, reader, reader_agency, dossier, code, agency, way, what)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(List.of(Timestamp.from(this.clock.instant()), seen.by().username(), seen.by().agency(),
					seen.dossier(), seen.code(), seen.agency(), look.way().name(), look.what()))
			.update();
	}

}
