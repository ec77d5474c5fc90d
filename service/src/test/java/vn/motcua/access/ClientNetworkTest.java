package vn.motcua.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTest {

	@ParameterizedTest
	@CsvSource({ "203.0.113.7, 203.0.113.0/24", "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48", "::1, localhost",
			"0:0:0:0:0:0:0:1, localhost", "127.0.0.1, localhost", "x event=forged, unknown", "'', unknown" })
	void is_the_first_part_of_an_address(String address, String network) {
		assertThat(ClientNetwork.of(address)).isEqualTo(network);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | Edge, Windows",
			"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux",
			"Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36 | Chrome, Android",
			"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1 | Safari, iPhone",
			"curl/8 | –, –" })
	void stands_beside_the_browser_in_two_words(String userAgent, String name) {
		assertThat(BrowserName.of(userAgent)).isEqualTo(name);
	}

}
