package vn.motcua.dossier;

import vn.motcua.procedure.Procedure;

/** A procedure as answers name it. */
public record ProcedureAnswer(String code, String name, String field) {

	static ProcedureAnswer of(Procedure procedure) {
		return new ProcedureAnswer(procedure.code(), procedure.name(), procedure.field());
	}

}
