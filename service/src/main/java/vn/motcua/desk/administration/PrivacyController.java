package vn.motcua.desk.administration;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import vn.motcua.access.Actor;
import vn.motcua.desk.Checked;
import vn.motcua.desk.DoingOnce;
import vn.motcua.desk.Typed;
import vn.motcua.dossier.Dossier;
import vn.motcua.privacy.BlockingData;
import vn.motcua.privacy.ErasingData;
import vn.motcua.privacy.ExportingPersons;
import vn.motcua.privacy.PersonDossier;
import vn.motcua.privacy.PrivacyActs;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Dữ liệu cá nhân: exported for the one whose it is, blocked, erased; and what of that
 * was done before.
 */
@Controller("privacyPages")
class PrivacyController {

	private static final String PAGE = "/desk/administration/privacy";

	private final Administering administering;

	private final ExportingPersons exporting;

	private final BlockingData blocking;

	private final ErasingData erasing;

	private final PrivacyActs acts;

	private final Checked checked;

	private final DoingOnce doing;

	PrivacyController(Administering administering, ExportingPersons exporting, BlockingData blocking,
			ErasingData erasing, PrivacyActs acts, Checked checked, DoingOnce doing) {
		this.administering = administering;
		this.exporting = exporting;
		this.blocking = blocking;
		this.erasing = erasing;
		this.acts = acts;
		this.checked = checked;
		this.doing = doing;
	}

	@GetMapping(PAGE)
	String list(@RequestParam @Nullable String code, Paging paging, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		page.addAttribute("code", Typed.in(code));
		page.addAttribute("found", this.acts.list(null, Typed.in(code), paging, actor));
		return "desk/administration/privacy";
	}

	/** A file for the person, in a form that other programs read. */
	@PostMapping(PAGE + "/export")
	@ResponseBody
	ResponseEntity<Page<PersonDossier>> export(@ModelAttribute PrivacyForm form, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.export());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("du-lieu-ca-nhan.json").build().toString())
			.body(this.exporting.export(request, new Paging(Paging.MOST, null), actor));
	}

	@PostMapping(PAGE + "/blocking")
	String block(@ModelAttribute PrivacyForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.blocking());
		return done(key, form, () -> this.blocking.block(form.dossier(), request, actor), "blocked");
	}

	@PostMapping(PAGE + "/unblocking")
	String unblock(@ModelAttribute PrivacyForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.blocking());
		return done(key, form, () -> this.blocking.unblock(form.dossier(), request, actor), "unblocked");
	}

	@PostMapping(PAGE + "/erasure")
	String erase(@ModelAttribute PrivacyForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.erasure());
		return done(key, form, () -> this.erasing.erase(form.dossier(), request, actor), "erased");
	}

	private String done(CommandKey key, PrivacyForm form, Supplier<Dossier> deed, String what) {
		var dossier = this.doing.run(key, form, deed);
		return "redirect:" + PAGE + "?code=" + dossier.code() + "&done=administration.privacy." + what;
	}

}
