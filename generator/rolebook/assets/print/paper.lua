-- A pandoc filter: what `exports/_paper/paper.py` wrote, as Typst or as DOCX.
--
-- Typst: every text becomes a string of the language, so nothing that an author wrote is ever read as markup. A block
-- or a span with a class becomes a call of the function of that name in paper.typ.
-- DOCX: a class becomes a style of that name (word.py has them).

local styles = {
  kicker = "Kicker", lede = "Lede", meta = "Small Print", note = "Note", answer = "Answer", label = "Label",
  caption = "Table Caption", line = "Line", blank = "Blank",
}
local span_styles = { meta = "Small", chip = "Chip", hit = "Marked", at = "Address" }
local tones = { good = "Good", warn = "Warn", stop = "Stop", strong = "Strong" }

-- Typst -------------------------------------------------------------------------------------------------------

local function quoted(text)
  return '"' .. text:gsub('[\\"]', "\\%0"):gsub("%c", " ") .. '"'
end

local function raw(text)
  return pandoc.RawInline("typst", text)
end

local function raw_block(text)
  return pandoc.RawBlock("typst", text)
end

-- Runs of words and spaces as one string. A space at either end stays outside, where it may still fold.
local function strings(inlines)
  local out, run = pandoc.Inlines({}), {}
  local function close()
    if #run == 0 then return end
    local text = table.concat(run)
    run = {}
    local first, middle, last = text:match("^( ?)(.-)( ?)$")
    if first ~= "" then out:insert(pandoc.Space()) end
    if middle ~= "" then out:insert(raw("#" .. quoted(middle) .. ";")) end
    if last ~= "" and middle ~= "" then out:insert(pandoc.Space()) end
  end
  for _, inline in ipairs(inlines) do
    if inline.t == "Str" then
      run[#run + 1] = inline.text
    elseif inline.t == "Space" or inline.t == "SoftBreak" then
      run[#run + 1] = " "
    else
      close()
      out:insert(inline)
    end
  end
  close()
  return out
end

local function named(attributes)
  local out = {}
  for _, name in ipairs({ "tone", "at", "code", "tall", "lang", "svg", "dense" }) do
    local value = attributes[name]
    if value then out[#out + 1] = name .. ": " .. quoted(value) end
  end
  return table.concat(out, ", ")
end

local typst = {}

typst.Inlines = strings

function typst.Code(code)
  return raw("#raw(" .. quoted(code.text) .. ");")
end

function typst.CodeBlock(code)
  local lines = {}
  for line in (code.text:gsub("^\n", "") .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = quoted(line) end
  return raw_block("#code-block((" .. table.concat(lines, ", ") .. ",))")
end

function typst.Span(span)
  local name = span.classes[1]
  if name == "box" then return raw("#tick();") end
  if not name then
    if span.identifier ~= "" then return raw("#[#metadata(none)<" .. span.identifier .. ">];") end
    return span.content
  end
  local out = pandoc.Inlines({ raw("#s-" .. name .. "(" .. named(span.attributes) .. ")[") })
  out:extend(span.content)
  out:insert(raw("];"))
  return out
end

function typst.Div(div)
  local name = div.classes[1]
  if not name then
    if div.attributes.lang then name = "spoken" else return div.content end
  end
  local out = pandoc.Blocks({ raw_block("#b-" .. name .. "(" .. named(div.attributes) .. ")[") })
  out:extend(div.content)
  out:insert(raw_block("]"))
  return out
end

function typst.DefinitionList(list)
  local out = pandoc.Blocks({ raw_block("#b-terms(") })
  for _, item in ipairs(list.content) do
    out:insert(raw_block("["))
    out:insert(pandoc.Plain(item[1]))
    out:insert(raw_block("], ["))
    for _, blocks in ipairs(item[2]) do out:extend(blocks) end
    out:insert(raw_block("],"))
  end
  out:insert(raw_block(")"))
  return out
end

local function cells(out, rows, strong)
  for _, row in ipairs(rows) do
    for at, cell in ipairs(row.cells) do
      local right = cell.alignment == "AlignRight"
      out:insert(raw_block("table.cell(" .. (right and "align: right" or "") .. ")["))
      out:insert(raw_block("#narrow(" .. (cell.attributes.room or "40") .. ")["))
      if at <= strong then out:insert(raw_block("#b-head[")) end
      out:extend(cell.contents)
      if at <= strong then out:insert(raw_block("]")) end
      out:insert(raw_block("]],"))
    end
  end
end

function typst.Table(of)
  local widths = {}
  for _, spec in ipairs(of.colspecs) do
    widths[#widths + 1] = string.format("%.1ffr", 100 * (spec[2] or (1 / #of.colspecs)))
  end
  local out = pandoc.Blocks({ raw_block("#table(columns: (" .. table.concat(widths, ", ") .. ",),") })
  if #of.head.rows > 0 then
    out:insert(raw_block("table.header("))
    cells(out, of.head.rows, 99)
    out:insert(raw_block("),"))
  end
  for _, body in ipairs(of.bodies) do cells(out, body.body, body.row_head_columns) end
  out:insert(raw_block(")"))
  return out
end

-- DOCX --------------------------------------------------------------------------------------------------------

local docx = {}

local function openxml(text)
  return pandoc.RawBlock("openxml", text)
end

local function ruled(style)
  return '<w:p><w:pPr><w:pStyle w:val="' .. style .. '"/></w:pPr></w:p>'
end

local page_end = '<w:p><w:pPr><w:pStyle w:val="PageEnd"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'

local function toned(name, attributes)
  local tone = attributes.tone and tones[attributes.tone]
  return tone and (name .. " " .. tone) or name
end

local function write(div)
  local lines = {}
  for _ = 1, div.attributes.tall and 9 or 4 do lines[#lines + 1] = ruled("WriteHere") end
  return openxml(table.concat(lines))
end

local function styled(div, style)
  div.attributes["custom-style"] = style
  return div
end

-- A line under its address, which a tab sets apart.
local function addressed(div)
  local style = pandoc.Attr("", {}, { ["custom-style"] = span_styles.at })
  local first = div.content[1]
  first.content:insert(1, pandoc.Span({ pandoc.Str(div.attributes.at) }, style))
  first.content:insert(2, pandoc.RawInline("openxml", "<w:r><w:tab/></w:r>"))
  return styled(div, div.attributes.code and "Code Line" or styles.line)
end

-- In a frame, the label is the frame's first line.
local function framed(div)
  local style = toned(styles[div.classes[1]], div.attributes)
  for _, block in ipairs(div.content) do
    if block.t == "Div" and block.classes[1] == "label" then
      block.content[1].content = { pandoc.Strong(block.content[1].content) }
      styled(block, style)
    end
  end
  return styled(div, style)
end

-- A table to write in: lines around each cell, and room in the empty ones.
local function to_fill(div)
  return div:walk({
    Table = function(of)
      of.attributes["custom-style"] = "Sheet"
      for _, body in ipairs(of.bodies) do
        for _, row in ipairs(body.body) do
          for _, cell in ipairs(row.cells) do
            if #cell.contents == 0 then cell.contents = { openxml(ruled("Room")) } end
          end
        end
      end
      return of
    end,
  })
end

-- A table whose words would break at the usual size.
local function in_small_letters(div)
  return div:walk({
    Table = function(of)
      of.attributes["custom-style"] = "Dense"
      return of
    end,
  })
end

-- Languages whose lines run from right to left; word.py knows the same ones.
local from_right = {
  ar = true, arc = true, ckb = true, dv = true, fa = true, he = true, ks = true, ps = true, sd = true, ug = true,
  ur = true, yi = true,
}

function docx.Div(div)
  local name = div.classes[1]
  local lang = div.attributes.lang
  if lang and from_right[lang:lower():match("^%a+")] then div.attributes.dir = "rtl" end
  if name == "write" then return write(div) end
  if name == "break" then return openxml(page_end) end
  if name == "line" then return addressed(div) end
  if name == "note" or name == "answer" then return framed(div) end
  if name == "sheet" then return to_fill(div) end
  if name == "grid" and div.attributes.dense then return in_small_letters(div) end
  if styles[name] then return styled(div, toned(styles[name], div.attributes)) end
  return nil
end

function docx.DefinitionList(list)
  for _, item in ipairs(list.content) do
    for _, blocks in ipairs(item[2]) do
      for _, block in ipairs(blocks) do
        if block.t == "Div" and block.classes[1] == "meta" then styled(block, "Definition Small") end
      end
    end
  end
  return list
end

-- Heads of rows are strong, for programs that do not know a first column that is set apart (word.py).
function docx.Table(of)
  for _, body in ipairs(of.bodies) do
    for _, row in ipairs(body.body) do
      for at = 1, math.min(body.row_head_columns, #row.cells) do
        row.cells[at].contents = row.cells[at].contents:walk({
          Plain = function(plain) return pandoc.Plain({ pandoc.Strong(plain.content) }) end,
        })
      end
    end
  end
  return of
end

function docx.Span(span)
  local name = span.classes[1]
  if span_styles[name] then
    span.attributes["custom-style"] = toned(span_styles[name], span.attributes)
    return span
  end
  return nil
end

if FORMAT:match("typst") then return { typst } end
return { docx }
