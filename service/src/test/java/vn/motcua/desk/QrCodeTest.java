package vn.motcua.desk;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

	private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

	private static final int ZOOM = 4;

	@ParameterizedTest
	@ValueSource(strings = { "H13.101-261123-0001", "Phường Ninh Kiều",
			"https://motcua.example.gov.vn/f/H13.101-261123-0001/0123456789abcdefghij_-" })
	void reads_as_the_text_it_was_made_of(String text) throws Exception {
		var code = QrCode.of(text);
		int side = code.size() * ZOOM;
		var pixels = new int[side * side];
		Arrays.fill(pixels, 0xFFFFFF);
		RUN.matcher(code.path()).results().forEach((run) -> fill(run, side, pixels));
		var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
		assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(text);
		assertThat(code.viewBox()).isEqualTo("0 0 " + code.size() + " " + code.size());
	}

	private static void fill(MatchResult run, int side, int[] pixels) {
		int x = Integer.parseInt(run.group(1)) * ZOOM;
		int y = Integer.parseInt(run.group(2)) * ZOOM;
		int width = Integer.parseInt(run.group(3)) * ZOOM;
		for (int row = y; row < y + ZOOM; row++) {
			Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
		}
	}

}
