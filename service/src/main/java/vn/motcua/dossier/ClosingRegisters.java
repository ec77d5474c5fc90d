package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;

/** Khóa sổ: a manager closes the register of a year that is over. */
@Service
class ClosingRegisters {

	private final Registers registers;

	private final Reach reach;

	ClosingRegisters(Registers registers, Reach reach) {
		this.registers = registers;
		this.reach = reach;
	}

	@Transactional
	public ClosedRegister close(RegisterRequest request, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER);
		this.reach.requireKnown(actor, request.agency());
		return this.registers.close(request.agency(), request.year(), actor.username());
	}

}
