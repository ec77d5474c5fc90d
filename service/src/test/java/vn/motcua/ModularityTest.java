package vn.motcua;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

import vn.motcua.access.Reach;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@Execution(ExecutionMode.CONCURRENT)
class ModularityTest {

	private static final JavaClasses OURS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("vn.motcua");

	@Test
	void the_rooms_use_each_other_only_as_their_doors_say() {
		ApplicationModules.of(Motcua.class).verify();
	}

	@Test
	void only_one_room_sees_the_engine() {
		noClasses().that()
			.resideOutsideOfPackages("vn.motcua.workflow..", "vn.motcua.processes..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(OURS);
	}

	/**
	 * Who may do what is asked once, where it is done: a page and the API that share a
	 * use case cannot differ then.
	 */
	@Test
	void no_controller_asks_for_rights() {
		noClasses().that()
			.areMetaAnnotatedWith(Controller.class)
			.or()
			.areMetaAnnotatedWith(ControllerAdvice.class)
			.or()
			.haveSimpleNameEndingWith("Controller")
			.should()
			.dependOnClassesThat(equivalentTo(Reach.class))
			.check(OURS);
	}

	@Test
	void a_desk_asks_for_rights_only_to_know_what_it_offers() {
		noClasses().that()
			.resideInAPackage("vn.motcua.desk..")
			.and()
			.doNotHaveSimpleName("PlaceInterceptor")
			.and()
			.doNotHaveSimpleName("DeskConfiguration")
			.and()
			.doNotHaveSimpleName("Offers")
			.should()
			.dependOnClassesThat(equivalentTo(Reach.class))
			.check(OURS);
	}

	@Test
	void the_model_of_the_dossier_knows_no_framework_but_its_mapping() {
		noClasses().that()
			.resideInAPackage("vn.motcua.dossier")
			.and()
			.haveNameMatching(".*\\.(Dossier|Task|TaskKind|Outcome|Decision|DossierState|Milestones|Act|Told|Terms"
					+ "|Application|Applicant|Component|RegisterEntry|Interruption|Performer|DecisionPolicy|Happening"
					+ "|Punctuality|SearchName|DecideTask|EndDossier|ReceiveDossier)(\\$.*)?")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(OURS);
	}

	@Test
	void the_rules_of_the_calendar_know_no_framework() {
		noClasses().that()
			.resideInAPackage("vn.motcua.calendar")
			.and()
			.haveNameMatching(".*\\.(WorkingCalendar|DeadlineLedger|LedgerEntry|LegalClock|TimeLimit|Deadline|DayReason"
					+ "|OfficeHours|OfficeTime|Timeliness)(\\$.*)?")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(OURS);
	}

	@Test
	void nobody_asks_for_the_time_but_the_clock() {
		noClasses().should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.OffsetDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(OURS);
	}

}
