package vn.motcua.desk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What people search by: names and numbers of applicants, which have no business in
 * addresses, where proxies and browsers keep them. The session of the reader keeps the
 * words, and the address their number in it. Codes of dossiers stand there as they are.
 */
@Component
public class SearchWords {

	private static final String KEPT = SearchWords.class.getName();

	private static final int MOST = 50;

	private static final Pattern NUMBER = Pattern.compile("~(\\d{1,6})");

	private static final Pattern SAYS_NOTHING = Pattern.compile("|[0-9A-Za-z.]{3,20}-\\d{6}-\\d{4,8}");

	/** The words of a session, the last of them; numbers go on. */
	private record Kept(int before, List<String> words) implements Serializable {

		@Nullable String at(int number) {
			int at = number - this.before;
			return (at >= 0 && at < this.words.size()) ? this.words.get(at) : null;
		}

		Kept with(String more) {
			var all = new ArrayList<>(this.words);
			all.add(more);
			int over = Math.max(0, all.size() - MOST);
			return new Kept(this.before + over, new ArrayList<>(all.subList(over, all.size())));
		}

	}

	/** The words that stand in an address so; none, if the session does not know them. */
	public @Nullable String read(@Nullable String inAddress, HttpSession session) {
		var words = Typed.in(inAddress);
		var number = (words != null) ? NUMBER.matcher(words) : null;
		return (number != null && number.matches()) ? kept(session).at(Integer.parseInt(number.group(1))) : words;
	}

	/** How the words stand in an address; nothing where there are none. */
	public String inAddress(@Nullable String words, HttpSession session) {
		var said = (words != null) ? words.strip() : "";
		if (SAYS_NOTHING.matcher(said).matches()) {
			return said;
		}
		var kept = kept(session);
		if (!kept.words().contains(said)) {
			kept = kept.with(said);
			session.setAttribute(KEPT, kept);
		}
		return "~" + (kept.before() + kept.words().lastIndexOf(said));
	}

	private static Kept kept(HttpSession session) {
		return (session.getAttribute(KEPT) instanceof Kept kept) ? kept : new Kept(0, new ArrayList<>());
	}

}
