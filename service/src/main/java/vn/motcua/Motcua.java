package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one-stop-shop dossier service (dịch vụ một cửa, một cửa liên thông). */
@EnableScheduling
@SpringBootApplication
public class Motcua {

	public static void main(String[] args) {
		SpringApplication.run(Motcua.class, args);
	}

}
