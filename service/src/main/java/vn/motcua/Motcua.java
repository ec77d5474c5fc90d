package vn.motcua;

import vn.motcua.platform.DatabaseFirst;
import vn.motcua.platform.OutOfMemoryExit;
import vn.motcua.workflow.StatementsFirst;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one-stop-shop dossier service (dịch vụ một cửa, một cửa liên thông). */
@EnableScheduling
@SpringBootApplication
public class Motcua {

	public static void main(String[] args) {
		var program = new SpringApplication(Motcua.class);
		// What takes long and needs no bean begins before the first bean does.
		program.addListeners(new OutOfMemoryExit(), new DatabaseFirst(), new StatementsFirst());
		program.run(args);
	}

}
