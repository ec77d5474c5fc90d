package vn.motcua.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A call whose body, form or not, is read within {@link BodyLimits} only. */
final class BoundedRequest extends HttpServletRequestWrapper {

	private final BodyLimits limits;

	private final boolean isForm;

	private @Nullable BoundedBody body;

	private @Nullable BufferedReader reader;

	private @Nullable Map<String, String[]> parameters;

	BoundedRequest(HttpServletRequest request, BodyLimits limits) {
		super(request);
		this.limits = limits;
		this.isForm = HttpMethod.POST.matches(request.getMethod()) && request.getContentType() != null
				&& request.getContentType().toLowerCase().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	private BoundedBody body() throws IOException {
		if (this.body == null) {
			this.body = new BoundedBody(super.getInputStream(), getContentLengthLong(), this.limits,
					() -> this.limits.bytes(this, this.isForm));
		}
		return this.body;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return body();
	}

	@Override
	public BufferedReader getReader() throws IOException {
		if (this.reader == null) {
			var encoding = (getCharacterEncoding() != null) ? getCharacterEncoding() : StandardCharsets.UTF_8.name();
			this.reader = new BufferedReader(new InputStreamReader(body(), encoding));
		}
		return this.reader;
	}

	/** The container would read a form by itself, as slowly as it comes. */
	@Override
	public Map<String, String[]> getParameterMap() {
		if (!this.isForm) {
			return super.getParameterMap();
		}
		if (this.parameters == null) {
			try {
				var fields = (this.body != null) ? FormFields.NONE : FormFields.read(body());
				this.parameters = fields.after(super.getParameterMap());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this.parameters;
	}

	@Override
	public @Nullable String getParameter(String name) {
		var values = getParameterValues(name);
		return (values != null && values.length > 0) ? values[0] : null;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	/** The call is answered: nothing of its body is left over. */
	void finish() throws IOException {
		try {
			if (this.body != null || getContentLengthLong() > 0 || getHeader("Transfer-Encoding") != null) {
				body().drain();
			}
		}
		finally {
			if (this.body != null) {
				this.body.release();
			}
		}
	}

}
